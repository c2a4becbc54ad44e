// Says on the page when a security key could not be used: the scripts beside it only tell the console.
document.addEventListener("allauth.error", (event) => {
  const note = document.getElementById("key-fault");
  if (note) {
    note.hidden = false;
    event.preventDefault();
  }
});

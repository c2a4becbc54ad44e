"""Who is speaking: readers, bans, sign-in, and what we hold on a person."""

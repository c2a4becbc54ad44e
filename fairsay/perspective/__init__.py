"""A door in the shape of the Perspective API: programs that speak it get the judge's scores instead."""

//! Outcome in, plain localised data out: the one value that the screen and every file are drawn from.

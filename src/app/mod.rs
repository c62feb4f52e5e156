//! Everything that needs a screen.

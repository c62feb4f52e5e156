//! The one writer to disk: atomic writes, places on disk, drafts under a lock, limits.

//! The JSON exchange file `.selaras.json`: model, versions, reading, writing. Bytes in, bytes out.

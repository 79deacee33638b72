//! The address codec.

//! What more than one section uses.

pub(crate) mod button;
pub(crate) mod chip;
pub(crate) mod cited;
pub(crate) mod copy_box;
pub(crate) mod feedback_loop;
pub(crate) mod fold;
pub(crate) mod icon;
pub(crate) mod key_help;
pub(crate) mod picture;
#[cfg(feature = "live")]
pub(crate) mod qr;
pub(crate) mod relation;
pub(crate) mod section;
#[cfg(feature = "pages")]
pub(crate) mod sprite;
#[cfg(feature = "pages")]
pub(crate) mod terms;
pub(crate) mod view;
pub(crate) mod when_where;

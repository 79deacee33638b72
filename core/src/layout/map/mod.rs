//! The ecosystem as a function of the box it is drawn in: a ring of stages round the outcome, actors above and below,
//! challenges and opportunities at the sides, resources between. Type is as large as the box allows; where twelve pixels
//! do not fit, there is no such picture, and the ring map or the map of one node takes its place.
//!
//! Units are such that all type is [`TYPE`] units high, so a fit is drawn at any size by its view box. Places depend on
//! nodes, links and the box alone: no year, no layer and no choice moves a node, and a link has one arrow in all pictures.
//!
//! | file | what it holds |
//! |---|---|
//! | `labels` | names in lines, and nodes with their names |
//! | `slots` | where nodes may stand in a box |
//! | `order` | which node of a kind takes which place |
//! | `marks` | names of kinds, and years at nodes |
//! | `fit` | all nodes in a box, with the largest type |
//! | `fits` | the fits that a page has |
//! | `arrow`, `arrows` | an arrow; the arrow of each link |
//! | `badges` | where the badges with an arrow's polarity go |
//! | `steps` | where the numbers of chains and loops go |
//! | `pictures` | which nodes and links a choice shows |
//! | `ring` | the ring with a button for each group |
//! | `ego` | one node with those that give to it and receive from it |
//! | `ways` | what a what-if answer puts at a node |
//! | `draw` | all of it as shapes |

pub mod arrow;
pub mod arrows;
mod badges;
pub mod draw;
pub mod ego;
mod fit;
pub mod fits;
mod labels;
mod marks;
mod order;
pub mod pictures;
pub mod ring;
mod slots;
mod steps;
pub mod ways;

pub use fit::{Fit, Plan};
pub use labels::{APART, TYPE};
pub use slots::Form;
pub use steps::CHAINS;

//! When a screen that nobody minds does what. It is told of each second and each touch; it knows no clock and no page.

/// A screen that nobody minds: it shows one thing after another until somebody touches it, and starts again when they have
/// gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kiosk {
    steps: usize,
    now: Watch,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Watch {
    /// Nobody is there: the step that is shown, and for how many seconds.
    Waiting(usize, u32),
    /// Somebody is: seconds since the last touch.
    Visited(u32),
}

/// What a kiosk is to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Nothing new.
    Stay,
    /// Show this step.
    Show(usize),
    /// Begin with a visitor: as at the start, and nothing in the way.
    Begin,
    /// Say that so many seconds are left.
    Warn(u32),
    /// The visitor is still there: say nothing any more.
    Calm,
    /// Forget the visitor, and show the first step.
    Restart,
}

impl Kiosk {
    /// Seconds that each step is shown.
    pub const STEP: u32 = 8;
    /// Seconds without a touch after which the visitor is forgotten.
    pub const GONE: u32 = 90;
    /// Seconds before that in which it is said.
    pub const WARNING: u32 = 15;

    /// A kiosk that shows so many steps.
    #[must_use]
    pub const fn new(steps: usize) -> Self {
        Self {
            steps,
            now: Watch::Waiting(0, 0),
        }
    }

    /// A second has gone by.
    pub fn tick(&mut self) -> Act {
        match self.now {
            Watch::Waiting(step, second) if second + 1 >= Self::STEP => {
                let next = (step + 1) % self.steps.max(1);
                self.now = Watch::Waiting(next, 0);
                Act::Show(next)
            }
            Watch::Waiting(step, second) => {
                self.now = Watch::Waiting(step, second + 1);
                Act::Stay
            }
            Watch::Visited(idle) if idle + 1 >= Self::GONE => {
                self.now = Watch::Waiting(0, 0);
                Act::Restart
            }
            Watch::Visited(idle) => {
                self.now = Watch::Visited(idle + 1);
                let left = Self::GONE - idle - 1;
                if left <= Self::WARNING {
                    Act::Warn(left)
                } else {
                    Act::Stay
                }
            }
        }
    }

    /// Somebody touched the screen, a key or the mouse.
    pub fn touched(&mut self) -> Act {
        let before = std::mem::replace(&mut self.now, Watch::Visited(0));
        match before {
            Watch::Waiting(..) => Act::Begin,
            Watch::Visited(idle) if Self::GONE - idle <= Self::WARNING => Act::Calm,
            Watch::Visited(_) => Act::Stay,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Act, Kiosk};

    fn ticks(kiosk: &mut Kiosk, seconds: u32) -> Vec<Act> {
        let mut acts: Vec<Act> = (0..seconds).map(|_| kiosk.tick()).collect();
        acts.retain(|act| *act != Act::Stay);
        acts
    }

    #[test]
    fn a_screen_that_waits_shows_every_step_again_and_again() {
        let mut kiosk = Kiosk::new(3);
        let shown = ticks(&mut kiosk, 5 * Kiosk::STEP);
        assert_eq!(shown, [1, 2, 0, 1, 2].map(Act::Show));
    }

    #[test]
    fn the_first_touch_begins_and_the_next_ones_are_the_visitors_own() {
        let mut kiosk = Kiosk::new(3);
        ticks(&mut kiosk, 20);
        assert_eq!(kiosk.touched(), Act::Begin);
        assert_eq!(kiosk.touched(), Act::Stay);
    }

    #[test]
    fn whoever_is_gone_for_ninety_seconds_is_forgotten_after_a_warning() {
        let mut kiosk = Kiosk::new(3);
        kiosk.touched();
        let acts = ticks(&mut kiosk, 90);
        let warnings = (1..=15).rev().map(Act::Warn);
        assert_eq!(acts, warnings.chain([Act::Restart]).collect::<Vec<_>>());
        // It waits for the next one.
        assert_eq!(ticks(&mut kiosk, 8), [Act::Show(1)]);
    }

    #[test]
    fn a_touch_stops_the_countdown() {
        let mut kiosk = Kiosk::new(3);
        kiosk.touched();
        ticks(&mut kiosk, 80);
        assert_eq!(kiosk.touched(), Act::Calm);
        assert_eq!(ticks(&mut kiosk, 74), []);
        assert_eq!(kiosk.tick(), Act::Warn(15));
    }
}

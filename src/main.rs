//! The program of the page, in the browser.

fn main() {
    jelajah::live::start();
}

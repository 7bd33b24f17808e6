use std::fmt;

// ANCHOR: dig
fn dig() {}
// ANCHOR_END: dig

fn main() {
    dig();
}

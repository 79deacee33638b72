//! Scripts as they are served.

/// A script without indentation, empty lines, and comments that stand in lines of their own. No text in it spans two lines.
#[must_use]
pub fn bare(script: &str) -> String {
    let mut out = String::with_capacity(script.len());
    let mut in_comment = false;
    for line in script.lines().map(str::trim) {
        let begins = line.starts_with("/*");
        if !in_comment && !begins && !line.is_empty() && !line.starts_with("//") {
            out.push_str(line);
            out.push('\n');
        }
        in_comment = (in_comment || begins) && !line.ends_with("*/");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::bare;

    #[test]
    fn comments_and_indentation_of_scripts_are_not_served() {
        let script = "/* one line */\n/**\n * @returns {number}\n */\nf() {\n    // why\n    return 'a // b';\n\n}\n";
        assert_eq!(bare(script), "f() {\nreturn 'a // b';\n}\n");
    }
}

//! What own lists hold that could not be used, in the published format.

use crate::lists::{Lists, Problem};
use serde::Serialize;

/// A line of a list that could not be used.
#[derive(Clone, Debug, Serialize)]
pub struct ListProblem<'a> {
    list: &'a str,
    line: usize,
    column: usize,
    message: &'a str,
}

/// Puts the problems of lists into the published format.
///
/// ```
/// use guillemet::{lists::Lists, wire};
/// let lists = Lists::read([("maison.txt", "person:")]);
/// let json = serde_json::to_string(&wire::list_problems(&lists)).unwrap();
/// assert_eq!(json, r#"[{"list":"maison.txt","line":1,"column":8,"message":"no words to look for"}]"#);
/// ```
#[must_use]
pub fn list_problems(lists: &Lists) -> Vec<ListProblem<'_>> {
    lists.problems().iter().map(ListProblem::new).collect()
}

impl<'a> ListProblem<'a> {
    fn new(problem: &'a Problem) -> Self {
        let Problem { list, line, column, message } = problem;
        Self { list, line: *line, column: *column, message }
    }
}

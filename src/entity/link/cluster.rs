//! Disjoint sets of mentions.

/// Which mentions belong together; the root of a cluster is its first mention.
#[derive(Debug)]
pub(super) struct Clusters {
    parent: Vec<usize>,
}

impl Clusters {
    /// Each of `len` mentions alone.
    pub(super) fn new(len: usize) -> Self {
        Self { parent: (0..len).collect() }
    }

    /// The first mention of the cluster.
    pub(super) fn root(&self, mut idx: usize) -> usize {
        while self.parent[idx] != idx {
            idx = self.parent[idx];
        }
        idx
    }

    /// Makes two clusters one.
    pub(super) fn join(&mut self, a: usize, b: usize) {
        let (root_a, root_b) = (self.root(a), self.root(b));
        let first = root_a.min(root_b);
        for idx in [a, b, root_a, root_b] {
            self.parent[idx] = first;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Clusters;

    #[test]
    fn joined_clusters_share_their_first_mention() {
        let mut clusters = Clusters::new(5);
        clusters.join(3, 4);
        clusters.join(1, 3);
        clusters.join(4, 2);
        assert_eq!([1, 2, 3, 4].map(|idx| clusters.root(idx)), [1; 4]);
        assert_eq!(clusters.root(0), 0);
    }
}

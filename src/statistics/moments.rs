//! Sums of whole points, of their squares and of their products with a person's total, and the second moments they give. All
//! in whole numbers, so that neither the order of people nor cancellation can change a figure.
//!
//! With n people, k items and points from 0 to s, every intermediate is at most n²·k²·s². They are computed while
//! n·k·s < 2⁶²; beyond it, which takes more than 10¹⁵ people on a valid profile, moments are not defined.

/// Answers of the people who answered every one of k items.
///
/// What alpha and its kin need of an item is its variance and its covariance with the total; the covariances of each two
/// items are never needed by themselves.
#[derive(Clone, Debug)]
pub(super) struct Products {
    people: u64,
    largest_points: u64,
    items: Vec<Sums<u128>>,
    /// The last people, in numbers of the machine's own width: they are added up several times as fast.
    recent: Vec<Sums<u64>>,
    /// How many more people's numbers surely fit into `recent`.
    room: u64,
}

/// Sums over people, of one item.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Sums<T> {
    /// Of the points.
    points: T,
    /// Of their squares.
    squares: T,
    /// Of their products with the points of all items.
    with_total: T,
}

impl Products {
    /// For `items` items of 0 to `largest_points` points.
    pub(super) fn new(items: usize, largest_points: u64) -> Self {
        Self {
            people: 0,
            largest_points,
            items: vec![Sums::default(); items],
            recent: vec![Sums::default(); items],
            room: room(items, largest_points),
        }
    }

    /// Takes in one person: the points of every item, and their sum.
    pub(super) fn add(&mut self, points: &[u64], total: u64) {
        self.people += 1;
        if self.room == 0 {
            // Already one product may not fit: scales that no valid profile has.
            for (sums, points) in self.items.iter_mut().zip(points) {
                sums.points += u128::from(*points);
                sums.squares += u128::from(*points) * u128::from(*points);
                sums.with_total += u128::from(*points) * u128::from(total);
            }
            return;
        }
        for (sums, points) in self.recent.iter_mut().zip(points) {
            sums.points += points;
            sums.squares += points * points;
            sums.with_total += points * total;
        }
        self.room -= 1;
        if self.room == 0 {
            self.settle();
        }
    }

    /// Adds the last people to the wide sums.
    fn settle(&mut self) {
        for (wide, recent) in self.items.iter_mut().zip(&mut self.recent) {
            let Sums { points, squares, with_total } = std::mem::take(recent);
            wide.points += u128::from(points);
            wide.squares += u128::from(squares);
            wide.with_total += u128::from(with_total);
        }
        self.room = room(self.items.len(), self.largest_points);
    }

    /// People taken in.
    pub(super) fn people(&self) -> u64 {
        self.people
    }

    /// The second moments; `None` with fewer than two people or beyond the bound.
    pub(super) fn scatter(&self) -> Option<Scatter> {
        bounded(self.people, u64::try_from(self.items.len()).ok()?, self.largest_points)?;
        if self.people < 2 {
            return None;
        }
        let mut settled = self.clone();
        settled.settle();
        let whole = |number: u128| i128::try_from(number).ok();
        let people = i128::from(self.people);
        let total: i128 = settled.items.iter().map(|sums| whole(sums.points)).sum::<Option<_>>()?;
        let mut own = Vec::with_capacity(settled.items.len());
        let mut with_total = Vec::with_capacity(settled.items.len());
        for sums in &settled.items {
            let points = whole(sums.points)?;
            own.push(people * whole(sums.squares)? - points * points);
            with_total.push(people * whole(sums.with_total)? - points * total);
        }
        Some(Scatter { people: self.people, total: with_total.iter().sum(), own, with_total })
    }
}

/// How many people's products, of up to `largest_points` with up to `items` times as many, surely fit 64 bits.
fn room(items: usize, largest_points: u64) -> u64 {
    let items = u64::try_from(items).unwrap_or(u64::MAX);
    let largest = largest_points.checked_mul(largest_points).and_then(|product| product.checked_mul(items));
    largest.map_or(0, |largest| u64::MAX / largest.max(1))
}

/// Second moments times n(n − 1): exact whole numbers.
#[derive(Clone, Debug)]
pub(super) struct Scatter {
    /// n, at least 2.
    pub(super) people: u64,
    /// Of the sum of all items.
    pub(super) total: i128,
    /// Of each item with itself, cᵢᵢ.
    pub(super) own: Vec<i128>,
    /// Of each item with the sum of all, itself included.
    pub(super) with_total: Vec<i128>,
}

impl Scatter {
    /// k.
    pub(super) fn items(&self) -> usize {
        self.own.len()
    }

    /// tr(C), times n(n − 1).
    pub(super) fn trace(&self) -> i128 {
        self.own.iter().sum()
    }

    /// Standard deviation (n − 1) of the sum of all items, in points.
    pub(super) fn sd_of_total(&self) -> f64 {
        standard_deviation(self.people, self.total)
    }
}

/// √(scatter/(n(n − 1))), where scatter is n·Σx² − (Σx)².
pub(super) fn standard_deviation(people: u64, scatter: i128) -> f64 {
    let people = as_f64(i128::from(people));
    (as_f64(scatter) / (people * (people - 1.0))).sqrt()
}

/// `Some` while whole numbers of the size n²·k²·s² surely fit 128 bits.
pub(super) fn bounded(people: u64, items: u64, largest_points: u64) -> Option<()> {
    let size = u128::from(people).checked_mul(u128::from(items))?.checked_mul(u128::from(largest_points))?;
    (size < 1 << 62).then_some(())
}

/// The nearest binary fraction.
#[expect(
    clippy::cast_precision_loss,
    reason = "one rounding to 53 bits, after everything was computed in whole numbers"
)]
pub(super) fn as_f64(whole: i128) -> f64 {
    whole as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Three people, two items, by hand: points 1 2, 3 5, 2 2.
    #[test]
    fn moments_are_those_worked_out_by_hand() {
        let mut products = Products::new(2, 5);
        for points in [[1, 2], [3, 5], [2, 2]] {
            products.add(&points, points.iter().sum());
        }
        let scatter = products.scatter().unwrap();
        // Σx = 6, Σx² = 14, 3·14 − 36 = 6; Σy = 9, Σy² = 33, 3·33 − 81 = 18; Σxy = 21, 3·21 − 54 = 9.
        assert_eq!((scatter.own, scatter.with_total, scatter.total), (vec![6, 18], vec![15, 27], 42));
    }

    #[test]
    fn numbers_that_outgrow_their_room_and_wide_ones_are_the_same() {
        // 2³¹ points of two items leave room for one person, 2³² for none: then they are added wide at once.
        assert_eq!((room(2, 1 << 31), room(2, 1 << 32)), (1, 0));
        let mut products = Products::new(2, 1 << 31);
        for _ in 0..5 {
            products.add(&[1 << 31, 1 << 30], 3 << 30);
        }
        let sums = |points: u128| Sums {
            points: 5 * points,
            squares: 5 * points * points,
            with_total: 5 * points * (3 << 30),
        };
        assert_eq!(products.items, [sums(1 << 31), sums(1 << 30)]);
        let mut wide = Products::new(2, 1 << 32);
        for _ in 0..5 {
            wide.add(&[1 << 31, 1 << 30], 3 << 30);
        }
        assert_eq!(wide.items, products.items);
    }
}

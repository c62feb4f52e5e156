//! Sums and sums of products of whole points, and the second moments they give. All in whole numbers, so that neither
//! the order of people nor cancellation can change a figure.
//!
//! With n people, k items and points from 0 to s, every intermediate is at most n²·k²·s². They are computed while
//! n·k·s < 2⁶²; beyond it, which takes more than 10¹⁵ people on a valid profile, moments are not defined.

/// Answers of the people who answered every one of k items.
#[derive(Clone, Debug)]
pub(super) struct Products {
    people: u64,
    largest_points: u64,
    sums: Vec<u128>,
    /// Upper triangle with its diagonal, row after row.
    products: Vec<u128>,
    /// The same of the last people, in numbers of the machine's own width: they are added up several times as fast.
    recent_sums: Vec<u64>,
    recent_products: Vec<u64>,
    /// How many people the recent numbers surely take yet.
    room: u64,
}

impl Products {
    /// For `items` items of 0 to `largest_points` points.
    pub(super) fn new(items: usize, largest_points: u64) -> Self {
        let pairs = items * (items + 1) / 2;
        Self {
            people: 0,
            largest_points,
            sums: vec![0; items],
            products: vec![0; pairs],
            recent_sums: vec![0; items],
            recent_products: vec![0; pairs],
            room: room_for(largest_points),
        }
    }

    /// Takes in one person: the points of every item.
    pub(super) fn add(&mut self, points: &[u64]) {
        self.people += 1;
        let (mut products, mut from) = (self.recent_products.as_mut_slice(), points);
        for sum in &mut self.recent_sums {
            let Some((first, rest)) = from.split_first() else { break };
            let Some((row, below)) = products.split_at_mut_checked(from.len()) else { break };
            *sum += first;
            for (product, second) in row.iter_mut().zip(from) {
                *product += first * second;
            }
            (products, from) = (below, rest);
        }
        self.room -= 1;
        if self.room == 0 {
            self.settle();
        }
    }

    /// Adds the recent numbers to the wide ones.
    fn settle(&mut self) {
        add_to(&mut self.sums, &mut self.recent_sums);
        add_to(&mut self.products, &mut self.recent_products);
        self.room = room_for(self.largest_points);
    }

    /// People taken in.
    pub(super) fn people(&self) -> u64 {
        self.people
    }

    /// The second moments; `None` with fewer than two people or beyond the bound.
    pub(super) fn scatter(&self) -> Option<Scatter> {
        let mut settled = self.clone();
        settled.settle();
        settled.scatter_settled()
    }

    fn scatter_settled(&self) -> Option<Scatter> {
        let items = self.sums.len();
        bounded(self.people, u64::try_from(items).ok()?, self.largest_points)?;
        if self.people < 2 {
            return None;
        }
        let sums: Vec<i128> = self.sums.iter().map(|sum| i128::try_from(*sum).ok()).collect::<Option<_>>()?;
        let mut own = Vec::with_capacity(items);
        let mut with_total = vec![0_i128; items];
        let mut products = self.products.iter();
        for (first, first_sum) in sums.iter().enumerate() {
            for (second, second_sum) in sums.iter().enumerate().skip(first) {
                let product = i128::try_from(*products.next()?).ok()?;
                let scatter = i128::from(self.people) * product - first_sum * second_sum;
                *with_total.get_mut(first)? += scatter;
                if first == second {
                    own.push(scatter);
                } else {
                    *with_total.get_mut(second)? += scatter;
                }
            }
        }
        Some(Scatter { people: self.people, total: with_total.iter().sum(), own, with_total })
    }
}

/// How many people's products of up to `largest_points`² fit 64 bits; points are below 2³², so at least one's do.
fn room_for(largest_points: u64) -> u64 {
    let largest = largest_points.saturating_mul(largest_points).max(1);
    (u64::MAX / largest).max(1)
}

/// Adds numbers to wide ones and begins them anew.
fn add_to(wide: &mut [u128], recent: &mut [u64]) {
    for (wide, recent) in wide.iter_mut().zip(recent) {
        *wide += u128::from(std::mem::take(recent));
    }
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

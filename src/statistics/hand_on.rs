//! Figures for somebody else than the counselor: cells with fewer than [`LEAST_HANDED_ON`] people are hidden, and so is
//! what would give them away.

use super::count::{Count, LEAST_HANDED_ON};
use super::figures::{ClassFigures, DimensionFigures, Extreme, ItemFigures};

impl ClassFigures {
    /// The same figures without any cell of fewer than [`LEAST_HANDED_ON`] people, empty ones included; where the hidden
    /// cells of a row could be worked out from its sum, the next smallest is hidden too. Figures computed from too few
    /// people become `None`.
    ///
    /// Two ways round it remain. Whoever hands on a class and a part of it lets the rest be subtracted. And an unrounded mean
    /// and SD together with the counts that are left can give hidden ones away: hand them on rounded, as a report does.
    #[must_use]
    pub fn for_handing_on(&self) -> Self {
        Self {
            respondents: shown(self.respondents),
            dimensions: self.dimensions.iter().map(DimensionFigures::for_handing_on).collect(),
            items: self
                .items
                .iter()
                .map(|item| item.for_handing_on(self.dimension(&item.dimension)))
                .collect(),
        }
    }
}

impl DimensionFigures {
    fn for_handing_on(&self) -> Self {
        let mut figures = self.clone();
        figures.n_scored = shown(self.n_scored);
        if figures.n_scored == Count::Hidden {
            [figures.mean, figures.sd, figures.q1, figures.median, figures.q3] = [None; 5];
            figures.mean_interval = None;
        }
        hide_small(&mut figures.histogram.each_mut());
        figures.floor = self.floor.for_handing_on(self.n_scored);
        figures.ceiling = self.ceiling.for_handing_on(self.n_scored);
        figures.n_listwise = shown(self.n_listwise);
        if figures.n_listwise == Count::Hidden {
            (figures.alpha, figures.alpha_interval, figures.sem) = (None, None, None);
        }
        figures
    }
}

impl Extreme {
    /// Hidden as well when nearly everybody is there: then it is the few others who are told.
    fn for_handing_on(self, of: Count) -> Self {
        let others = self.count.known().zip(of.known()).map(|(count, of)| of.saturating_sub(count));
        let told =
            self.count.reaches(LEAST_HANDED_ON) && others.is_some_and(|others| others >= LEAST_HANDED_ON);
        if told { self } else { Self { count: Count::Hidden, share: None, marked: false } }
    }
}

impl ItemFigures {
    fn for_handing_on(&self, dimension: Option<&DimensionFigures>) -> Self {
        let mut figures = self.clone();
        figures.n = shown(self.n);
        figures.not_understood = shown(self.not_understood);
        hide_small(&mut figures.counts.iter_mut().map(|entry| &mut entry.count).collect::<Vec<_>>());
        if figures.n == Count::Hidden {
            [figures.mean, figures.sd] = [None; 2];
        }
        // Those who answered every item of the dimension may be fewer than those who answered this one.
        let listwise = dimension.map_or(self.n, |dimension| dimension.n_listwise);
        if shown(listwise) == Count::Hidden {
            [figures.r_drop, figures.alpha_if_dropped] = [None; 2];
            figures.constant = false;
        }
        figures
    }
}

fn shown(count: Count) -> Count {
    if count.reaches(LEAST_HANDED_ON) { count } else { Count::Hidden }
}

/// Hides the small cells of a row whose sum is known, and then the smallest others (the first of equals) until those hidden
/// hold at least [`LEAST_HANDED_ON`] people together.
fn hide_small(row: &mut [&mut Count]) {
    let mut hidden = 0;
    let mut any = false;
    for cell in row.iter_mut() {
        if let Some(small) = cell.known().filter(|count| *count < LEAST_HANDED_ON) {
            hidden += small;
            any = true;
            **cell = Count::Hidden;
        }
    }
    while any && hidden < LEAST_HANDED_ON {
        let smallest = row.iter_mut().filter(|cell| cell.known().is_some()).min_by_key(|cell| cell.known());
        let Some(smallest) = smallest else { return };
        hidden += smallest.known().unwrap_or_default();
        **smallest = Count::Hidden;
    }
}

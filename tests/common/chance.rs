//! Chance for simulations, the same in every run.
//! Included by `#[path = "common/chance.rs"] mod chance;`.

/// splitmix64 and Box–Muller: the same numbers on every machine, from a seed that is written down.
pub(crate) struct Chance(pub(crate) u64);

impl Chance {
    /// Above 0 and below 1.
    pub(crate) fn uniform(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        // 53 bits, and never 0.
        #[expect(clippy::cast_precision_loss, reason = "53 bits are exact")]
        let bits = ((z ^ (z >> 31)) >> 11) as f64;
        (bits + 0.5) / 9_007_199_254_740_992.0
    }

    /// Mean 0, variance 1.
    pub(crate) fn normal(&mut self) -> f64 {
        (-2.0 * self.uniform().ln()).sqrt() * (std::f64::consts::TAU * self.uniform()).cos()
    }
}

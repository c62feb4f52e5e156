//! Quantiles of the F and the t distribution.

use statrs::distribution::{ContinuousCDF, FisherSnedecor, Normal};

/// With more degrees of freedom than this, t is found by its series: the library's continued fraction for F(1, m) is cut
/// short and leaves five digits at m = 10⁵, while the series is exact to 14 digits from here on.
const MANY: f64 = 1_000.0;

/// The value below which F with these degrees of freedom lies with that probability; `None` outside 0 < p < 1 and for
/// degrees of freedom that are not above 0. For the degrees of freedom of alpha right within 1e-8, from two people to a million.
pub(super) fn f_quantile(probability: f64, first: f64, second: f64) -> Option<f64> {
    if !(probability > 0.0 && probability < 1.0) {
        return None;
    }
    let quantile = FisherSnedecor::new(first, second).ok()?.inverse_cdf(probability);
    quantile.is_finite().then_some(quantile)
}

/// How many standard errors an interval of that confidence reaches to either side, by Student's t; `None` outside
/// 0 < confidence < 1 and for degrees of freedom that are not above 0.
pub(super) fn t_reach(confidence: f64, degrees_of_freedom: f64) -> Option<f64> {
    if degrees_of_freedom <= MANY {
        // t² with m degrees of freedom is F(1, m).
        return f_quantile(confidence, 1.0, degrees_of_freedom).map(f64::sqrt);
    }
    if !(confidence > 0.0 && confidence < 1.0 && degrees_of_freedom.is_finite()) {
        return None;
    }
    let z = Normal::standard().inverse_cdf(f64::midpoint(1.0, confidence));
    Some(series(z, degrees_of_freedom))
}

/// t from z by the Cornish–Fisher series in 1/m (Abramowitz & Stegun 1964, 26.7.5).
fn series(z: f64, m: f64) -> f64 {
    let square = z * z;
    let terms = [
        (square + 1.0) / 4.0,
        ((5.0 * square + 16.0) * square + 3.0) / 96.0,
        (((3.0 * square + 19.0) * square + 17.0) * square - 15.0) / 384.0,
        ((((79.0 * square + 776.0) * square + 1_482.0) * square - 1_920.0) * square - 945.0) / 92_160.0,
    ];
    z * (1.0 + terms.into_iter().rev().fold(0.0, |sum, term| (sum + term) / m))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where a closed form exists, it is the judge.
    #[test]
    fn quantiles_with_a_closed_form() {
        for p in [0.001, 0.025, 0.05, 0.5, 0.95, 0.975, 0.999_f64] {
            for freedom in [1.0, 2.0, 3.0, 18.0, 299.0, 5_000.0_f64] {
                // F(2, d): 1 − (1 + 2f/d)^(−d/2). F(d, 2): (df/(df + 2))^(d/2).
                let upper = freedom / 2.0 * ((-2.0 / freedom) * (-p).ln_1p()).exp_m1();
                check(f_quantile(p, 2.0, freedom), upper, p, freedom);
            }
            // Alpha never has fewer second degrees of freedom than first.
            for freedom in [1.0, 2.0_f64] {
                let root = (2.0 / freedom * p.ln()).exp();
                check(f_quantile(p, freedom, 2.0), 2.0 * root / (freedom * (1.0 - root)), p, freedom);
            }
        }
        for confidence in [0.5, 0.9, 0.95, 0.99_f64] {
            let (p, rest) = (f64::midpoint(1.0, confidence), 1.0 - confidence);
            check(t_reach(confidence, 1.0), (std::f64::consts::PI * (p - 0.5)).tan(), p, 1.0);
            check(t_reach(confidence, 2.0), confidence / (p * rest).sqrt(), p, 2.0);
            let a = (2.0 * p * rest).sqrt();
            // Where both ways are good they agree.
            let root = f_quantile(confidence, 1.0, MANY).unwrap().sqrt();
            check(t_reach(confidence, MANY + 1e-9), root, p, MANY);
            check(t_reach(confidence, 4.0), 2.0 * ((a.acos() / 3.0).cos() / a - 1.0).sqrt(), p, 4.0);
        }
    }

    #[track_caller]
    fn check(found: Option<f64>, expected: f64, p: f64, freedom: f64) {
        let found = found.unwrap();
        assert!(
            (found - expected).abs() <= 1e-9 * expected.abs().max(1.0),
            "{p} {freedom}: {found}, {expected}"
        );
    }

    /// Elsewhere the density is added up: in the logit u of the beta variable it is exp(a·u − (a + b)·ln(1 + eᵘ)), smooth and with
    /// one peak, and needs no beta function. Gives how far, in units of F, the quantile lies from the right one.
    fn distance(p: f64, quantile: f64, first: f64, second: f64) -> f64 {
        let (a, b) = (first / 2.0, second / 2.0);
        let log = |u: f64| a * u - (a + b) * (u.exp()).ln_1p();
        let (peak, cut) = ((a / b).ln(), (first * quantile / second).ln());
        let spread = ((a + b) / (a * b)).sqrt();
        let area = |from: f64, to: f64| {
            let steps = 20_000;
            let step = (to - from) / f64::from(steps);
            let weight = |at: i32| {
                if at == 0 || at == steps {
                    1.0
                } else if at % 2 == 1 {
                    4.0
                } else {
                    2.0
                }
            };
            (0..=steps)
                .map(|at| weight(at) * (log(from + step * f64::from(at)) - log(peak)).exp())
                .sum::<f64>()
                * step
                / 3.0
        };
        let reach = spread * if a < 5.0 { 60.0 } else { 14.0 };
        let whole = area(peak - reach, peak + reach);
        let density = (log(cut) - log(peak)).exp() / whole / quantile;
        (area(peak - reach, cut) / whole - p) / density
    }

    #[test]
    fn quantiles_are_right_from_two_people_to_a_million() {
        let mut farthest = 0.0_f64;
        for people in [2.0, 3.0, 5.0, 30.0, 300.0, 3_000.0, 100_000.0, 1_000_000.0] {
            let mut hold = |p: f64, quantile: f64, first: f64, second: f64| {
                let distance = distance(p, quantile, first, second).abs() / quantile.max(1.0);
                assert!(distance < 1e-8, "{people} {second} {p}: {distance}");
                farthest = farthest.max(distance);
            };
            for items in [2.0, 3.0, 6.0, 20.0] {
                for p in [0.025, 0.05, 0.95, 0.975] {
                    let (first, second) = (people - 1.0, (people - 1.0) * (items - 1.0));
                    hold(p, f_quantile(p, first, second).unwrap(), first, second);
                }
            }
            // t² with m degrees of freedom is F(1, m).
            let t = t_reach(0.95, people - 1.0).unwrap();
            hold(0.95, t * t, 1.0, people - 1.0);
        }
        println!("quantiles: largest difference {farthest:.1e}");
    }

    #[test]
    fn what_has_no_quantile_gives_none() {
        for p in [0.0, 1.0, -0.1, f64::NAN] {
            assert_eq!((f_quantile(p, 3.0, 4.0), t_reach(p, 3.0)), (None, None));
        }
        for freedom in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            assert_eq!(f_quantile(0.5, freedom, 4.0), None, "{freedom}");
        }
        assert_eq!((t_reach(0.5, 0.0), t_reach(0.5, f64::NAN)), (None, None));
    }
}

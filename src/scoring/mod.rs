//! Answers in, outcome out: dimensions, bands, fit, strengths. Pure and exact; formulas with their sources.

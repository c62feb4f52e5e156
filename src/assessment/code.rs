//! The short code by which a sitting is known without a name.

use uuid::Uuid;

/// Letters and digits that cannot be taken for each other: no 0 O 1 I.
const ALPHABET: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/// The five-character code of a sitting, from the random end of its UUIDv7 (25 of its bits, so that two of a
/// class of 40 share a code about once in 40,000 classes; files carry the whole UUID beside it).
#[must_use]
pub fn sitting_code(id: Uuid) -> String {
    let mut bits = id.as_u128();
    let mut code = [b'2'; 5];
    for place in code.iter_mut().rev() {
        let index = usize::try_from(bits & 31).unwrap_or_default();
        *place = ALPHABET.get(index).copied().unwrap_or(b'2');
        bits >>= 5;
    }
    code.iter().map(|byte| char::from(*byte)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_have_five_plain_characters_and_follow_the_uuid() {
        let low_bits = |bits: u128| sitting_code(Uuid::from_u128(bits));
        assert_eq!(low_bits(0), "22222");
        assert_eq!(low_bits(31), "2222Z");
        assert_eq!(low_bits(1 << 5), "22232");
        assert_eq!(low_bits(u128::MAX), "ZZZZZ");
    }
}

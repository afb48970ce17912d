package dev.cairn.api.demonstration;

import dev.cairn.api.avetmiss.Usi;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** A learner nobody ever was. Only the places are real. */
record Person(
        String client,
        String familyName,
        String givenName,
        String gender,
        LocalDate bornOn,
        String usi,
        String email,
        String mobile,
        String streetNumber,
        String street,
        Place place,
        boolean hasDisability,
        boolean hasPriorAchievement) {

    /** A locality with the postcode and state identifier it has. */
    record Place(String location, String locality, String postcode, String state) {}

    /** Where the provider trains; learners live nearby. */
    static final List<Place> PLACES = List.of(
            new Place("ADL01", "Adelaide", "5000", "04"),
            new Place("GEE01", "Geelong", "3220", "02"),
            new Place("NTL01", "Newcastle", "2300", "01"),
            new Place("CNS01", "Cairns City", "4870", "03"),
            new Place("HBA01", "Hobart", "7000", "06"));

    private static final List<String> OPENING = List.of(
            "Var", "Bel", "Tor", "Min", "Sol", "Quen", "Dra", "Ful", "Gre", "Hal", "Jor", "Kel", "Lum", "Nor", "Pel",
            "Ros", "Tam", "Ul", "Wen", "Zan");
    private static final List<String> MIDDLE = List.of("a", "e", "i", "o", "u", "ava", "emi", "iro", "olu", "uze");
    private static final List<String> FAMILY_ENDING =
            List.of("ndor", "mbley", "rvik", "stane", "ldara", "ntrix", "squell", "rwell", "bantry", "zlo");
    private static final List<String> GIVEN_ENDING =
            List.of("la", "ric", "nna", "dan", "ssa", "vin", "ra", "mo", "lis", "ten");
    private static final List<String> GENDERS = List.of("F", "F", "F", "F", "M", "M", "M", "M", "X", "@");
    private static final List<String> MAIL_DOMAINS = List.of("example.com", "example.org", "example.net");

    private static final int PURPOSE = 1;
    private static final int USI_BITS = 45;

    static Person of(int number, long seed) {
        Dice dice = Dice.of(number, seed, PURPOSE);
        String family = dice.oneOf(OPENING) + dice.oneOf(MIDDLE) + dice.oneOf(FAMILY_ENDING);
        String given = dice.oneOf(OPENING) + dice.oneOf(MIDDLE) + dice.oneOf(GIVEN_ENDING);
        return new Person(
                "HL%08d".formatted(number),
                family,
                given,
                dice.oneOf(GENDERS),
                LocalDate.of(dice.between(1964, 2006), dice.between(1, 12), dice.between(1, 28)),
                usi(number, seed),
                "%s.%s.%d@%s"
                        .formatted(given, family, number, dice.oneOf(MAIL_DOMAINS))
                        .toLowerCase(Locale.ROOT),
                // 0491 570 is kept free for works of fiction by the numbering authority.
                "0491570%03d".formatted(dice.below(1000)),
                Integer.toString(dice.between(1, 280)),
                dice.oneOf(OPENING) + dice.oneOf(MIDDLE) + "n "
                        + dice.oneOf(List.of("Street", "Road", "Lane", "Crescent")),
                dice.oneOf(PLACES),
                dice.percent(6),
                dice.percent(40));
    }

    /** Differs for every number: an odd factor permutes the numbers of 45 bits, which nine characters of five bits write. */
    private static String usi(int number, long seed) {
        long bits = (seed * 0xD1342543DE82EF95L + number * 0x9E3779B97F4A7C15L) & ((1L << USI_BITS) - 1);
        StringBuilder nine = new StringBuilder();
        for (int shift = USI_BITS - 5; shift >= 0; shift -= 5) {
            nine.append(Usi.ALPHABET.charAt((int) (bits >> shift) & 31));
        }
        return nine.toString() + Usi.checkCharacter(nine.toString());
    }
}

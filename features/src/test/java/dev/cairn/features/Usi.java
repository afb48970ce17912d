package dev.cairn.features;

/** Makes unique student identifiers with a right check character (Luhn mod 32), not issued to anybody known. */
final class Usi {

    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private Usi() {}

    static String of(long number) {
        StringBuilder nine = new StringBuilder();
        long rest = number;
        for (int i = 0; i < 9; i++) {
            nine.append(ALPHABET.charAt((int) (rest % 32)));
            rest /= 32;
        }
        return nine.append(checkCharacter(nine)).toString();
    }

    private static char checkCharacter(CharSequence nine) {
        int sum = 0;
        int factor = 2;
        for (int i = nine.length() - 1; i >= 0; i--) {
            int product = ALPHABET.indexOf(nine.charAt(i)) * factor;
            sum += product / 32 + product % 32;
            factor = factor == 2 ? 1 : 2;
        }
        return ALPHABET.charAt((32 - sum % 32) % 32);
    }
}

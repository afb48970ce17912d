package dev.cairn.api.avetmiss;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Days as DDMMYYYY. */
final class NatDate {

    static final int LENGTH = 8;

    private NatDate() {}

    /** The day that stands at an offset; null where there is none that a calendar knows. */
    static @Nullable LocalDate parse(String text, int from) {
        if (!isDigits(text, from, LENGTH)) {
            return null;
        }
        int day = number(text, from, 2);
        int month = number(text, from + 2, 2);
        int year = number(text, from + 4, 4);
        if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1) {
            return null;
        }
        return day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth() ? LocalDate.of(year, month, day) : null;
    }

    static boolean isDigits(String text, int from, int length) {
        if (from + length > text.length()) {
            return false;
        }
        for (int i = from; i < from + length; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int length) {
        int number = 0;
        for (int i = from; i < from + length; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}

package dev.cairn.api.avetmiss;

import org.jspecify.annotations.Nullable;

/** Whether a line may be cut into fields at all: characters, length, release. A line that fails is never read shifted. */
final class StructureRules {

    private StructureRules() {}

    /**
     * Looks at a line before its fields are.
     *
     * @return whether its fields may be read
     */
    static boolean check(NatLine line, NatText text) {
        if (!text.isPlain() && !hasReadableCharacters(line, text)) {
            return false;
        }
        StructureIssue.OlderRelease older = findOlderRelease(line);
        if (older != null) {
            line.report(1, older);
            return false;
        }
        return hasReadableLength(line, text);
    }

    private static boolean hasReadableLength(NatLine line, NatText text) {
        Layout layout = line.layout();
        int length = line.length();
        if (layout.accepts(length)) {
            return true;
        }
        // Comes first: such a line may end at a field border by chance, with every field after the letter one place
        // off.
        boolean countedInBytes = text.byteLength() != length && layout.accepts(text.byteLength());
        if (!countedInBytes && (length >= layout.nationalLength() || endsWhereBlanksMayFollow(layout, length))) {
            line.report(length + 1, new StructureIssue.Padded(layout, length));
            return true;
        }
        line.report(length + 1, new StructureIssue.RecordLength(layout, length, countedInBytes));
        return false;
    }

    private static boolean endsWhereBlanksMayFollow(Layout layout, int length) {
        int index = layout.firstFieldBeyond(length);
        return index > 0
                && layout.fields().get(index - 1).to() == length
                && layout.fields().subList(index, layout.fields().size()).stream()
                        .allMatch(LayoutField::optional);
    }

    private static StructureIssue.@Nullable OlderRelease findOlderRelease(NatLine line) {
        String sign = signOfRelease7(line.layout().file(), line.text());
        return sign == null ? null : new StructureIssue.OlderRelease(line.layout(), line.length(), sign);
    }

    private static @Nullable String signOfRelease7(NatFile file, String text) {
        return switch (file) {
            case NAT00060 ->
                text.length() == 124 && "CM".indexOf(text.charAt(0)) >= 0 && NatDate.isDigits(text, 120, 4)
                        ? "a subject flag in column 1"
                        : null;
            case NAT00080 ->
                text.length() == 331 && isDay(text, 77) && !isDay(text, 73) ? "date of birth in column 78" : null;
            case NAT00120 ->
                isDay(text, 42) && isDay(text, 50) && !(isDay(text, 52) && isDay(text, 60))
                        ? "dates in columns 43 and 51, no organisation"
                        : null;
            case NAT00130 -> text.length() == 35 && NatDate.isDigits(text, 30, 4) ? "a year in place of a date" : null;
            default -> null;
        };
    }

    private static boolean isDay(String text, int from) {
        return NatDate.parse(text, from) != null;
    }

    private static boolean hasReadableCharacters(NatLine line, NatText text) {
        Strangers strangers = Strangers.in(line.text());
        if (strangers.firstControl >= 0) {
            int at = strangers.firstControl;
            line.report(at + 1, new StructureIssue.ControlCharacter(line.text().codePointAt(at), strangers.controls));
            return false;
        }
        if (strangers.firstLetter >= 0) {
            int at = strangers.firstLetter;
            LayoutField field = line.layout().fieldAt(at + 1);
            line.report(
                    at + 1,
                    new StructureIssue.ForeignCharacter(
                            line.text().codePointAt(at),
                            field == null ? "the state tail" : field.inWords(),
                            strangers.letters,
                            text.encoding()));
        }
        return true;
    }

    /** The characters of a line that are not printable ASCII; those that take two places or none count as control characters. */
    private static final class Strangers {
        private int firstControl = -1;
        private int controls;
        private int firstLetter = -1;
        private int letters;

        static Strangers in(String text) {
            Strangers found = new Strangers();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c < ' ' || c > '~') {
                    found.count(i, c);
                }
            }
            return found;
        }

        private void count(int at, char c) {
            if (isUnreadable(c)) {
                controls++;
                firstControl = firstControl < 0 ? at : firstControl;
            } else {
                letters++;
                firstLetter = firstLetter < 0 ? at : firstLetter;
            }
        }

        private static boolean isUnreadable(char c) {
            return c == '\uFFFD'
                    || switch (Character.getType(c)) {
                        case Character.CONTROL,
                                Character.FORMAT,
                                Character.SURROGATE,
                                Character.PRIVATE_USE,
                                Character.UNASSIGNED,
                                Character.LINE_SEPARATOR,
                                Character.PARAGRAPH_SEPARATOR,
                                Character.NON_SPACING_MARK -> true;
                        default -> false;
                    };
        }
    }
}

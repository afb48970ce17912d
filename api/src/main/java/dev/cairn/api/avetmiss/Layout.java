package dev.cairn.api.avetmiss;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where each field of a record type stands. Fields are contiguous, from column 1. */
final class Layout {

    private final NatFile file;
    private final String title;
    private final List<LayoutField> fields;
    private final SortedSet<Integer> acceptedLengths;
    private final Map<String, LayoutField> byName;
    private final int nationalLength;
    private final int recordLength;

    Layout(NatFile file, String title, List<LayoutField> fields, List<Integer> acceptedLengths) {
        this.file = file;
        this.title = title;
        this.fields = List.copyOf(fields);
        this.acceptedLengths = new TreeSet<>(acceptedLengths);
        this.byName = fields.stream().collect(Collectors.toMap(LayoutField::name, Function.identity()));
        this.recordLength = contiguousLength(fields);
        this.nationalLength = fields.stream()
                .filter(f -> f.scope() == LayoutField.Scope.NATIONAL)
                .mapToInt(LayoutField::to)
                .max()
                .orElse(recordLength);
    }

    private static int contiguousLength(List<LayoutField> fields) {
        int at = 0;
        for (LayoutField field : fields) {
            if (field.from() != at) {
                throw new IllegalStateException(
                        "Expected field %s at column %d, but found %d.".formatted(field.name(), at + 1, field.start()));
            }
            at = field.to();
        }
        return at;
    }

    NatFile file() {
        return file;
    }

    String title() {
        return title;
    }

    List<LayoutField> fields() {
        return fields;
    }

    LayoutField field(String name) {
        LayoutField field = byName.get(name);
        if (field == null) {
            throw new IllegalArgumentException("Expected a field of %s, but found '%s'.".formatted(file, name));
        }
        return field;
    }

    /** The length without a state's tail. */
    int nationalLength() {
        return nationalLength;
    }

    /** The length with the common tail. */
    int recordLength() {
        return recordLength;
    }

    boolean accepts(int length) {
        return length >= recordLength || acceptedLengths.contains(length);
    }

    /** {@code 111 or 158}. */
    String lengthsInWords() {
        return acceptedLengths.stream().map(String::valueOf).collect(Collectors.joining(" or "));
    }

    /** The first field that a line of this length does not hold in full; {@link #fields()}'s size if it holds all. */
    int firstFieldBeyond(int length) {
        int index = 0;
        while (index < fields.size() && fields.get(index).to() <= length) {
            index++;
        }
        return index;
    }

    /** The field that holds a column, from 1; null beyond the known part. */
    @Nullable
    LayoutField fieldAt(int column) {
        int index = firstFieldBeyond(column - 1);
        return index < fields.size() ? fields.get(index) : null;
    }
}

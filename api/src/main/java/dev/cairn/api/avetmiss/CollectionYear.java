package dev.cairn.api.avetmiss;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds the collection year of files that came without it. */
final class CollectionYear {

    private static final Layout LAYOUT = Layouts.of(NatFile.NAT00120);
    private static final LayoutField END = LAYOUT.field("activity_end_date");
    private static final LayoutField OUTCOME = LAYOUT.field("outcome_identifier_national");

    private CollectionYear() {}

    /**
     * The year in which most activity with a final outcome ended, the later one of two; without any, the year before in January
     * and February, when yearly files are due, else this year.
     */
    static int find(List<Upload.Source> activity, LocalDate dayOfImport) {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        for (Upload.Source source : activity) {
            count(NatText.of(source.bytes()), dayOfImport, counts);
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(dayOfImport.getMonthValue() <= 2 ? dayOfImport.getYear() - 1 : dayOfImport.getYear());
    }

    private static void count(NatText text, LocalDate dayOfImport, Map<Integer, Integer> counts) {
        while (text.advance()) {
            if (text.byteLength() < LAYOUT.nationalLength() || text.isTooLong()) {
                continue;
            }
            String line = text.line();
            LocalDate end = NatDate.parse(line, END.from());
            if (end != null
                    && end.getYear() >= 1994
                    && end.getYear() <= dayOfImport.getYear()
                    && line.length() >= OUTCOME.to()
                    && Outcome.isFinal(line.substring(OUTCOME.from(), OUTCOME.to()))) {
                counts.merge(end.getYear(), 1, Integer::sum);
            }
        }
    }
}

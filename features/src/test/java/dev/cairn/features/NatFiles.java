package dev.cairn.features;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A set of NAT files as a student system writes it: AVETMISS 8.0, fixed width, CR LF, collection year 2025. */
final class NatFiles {

    static final String ORGANISATION = "99901";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("ddMMyyyy");

    private final Map<String, List<String>> lines = new LinkedHashMap<>();

    static NatFiles of(Collection<Person> people) {
        NatFiles files = new NatFiles();
        files.add("NAT00010", text(ORGANISATION, 10) + text("Harbourline Training", 100) + text("", 338));
        files.add(
                "NAT00020",
                text(ORGANISATION, 10) + text("ADL01", 10) + text("Adelaide rooms", 100) + "5000" + "04"
                        + text("Adelaide", 50) + "1101");
        Set<String> programmes = new LinkedHashSet<>();
        Set<String> units = new LinkedHashSet<>();
        for (Person person : people) {
            for (Person.Passed passed : person.results()) {
                units.add(passed.unit());
                if (!passed.programme().isEmpty()) {
                    programmes.add(passed.programme());
                }
            }
        }
        programmes.forEach(programme -> files.add(
                "NAT00030", text(programme, 10) + text("Programme " + programme, 100) + "0500" + text("", 16)));
        units.forEach(
                unit -> files.add("NAT00060", text(unit, 12) + text("Unit " + unit, 100) + "120505" + "Y" + "0040"));
        people.forEach(files::addPerson);
        return files;
    }

    private void addPerson(Person person) {
        add(
                "NAT00080",
                text(person.client(), 10) + text("Example, " + person.name(), 60) + "12" + "X" + "09041998" + "5000"
                        + "4"
                        + "1201" + "02" + "1101" + "N" + "N" + "N" + text("Adelaide", 50) + person.usi() + "04"
                        + text("", 50) + text("", 30) + text("14", 15) + text("Quartz Lane", 70) + "A");
        add(
                "NAT00085",
                text(person.client(), 10) + text("", 4) + text(person.name(), 40) + text("Example", 40) + text("", 50)
                        + text("", 30) + text("14", 15) + text("Quartz Lane", 70) + text("", 22) + text("Adelaide", 50)
                        + "5000" + "04" + text("", 60)
                        + text(person.client().toLowerCase(java.util.Locale.ROOT) + "@example.org", 80) + text("", 80));
        for (Person.Passed passed : person.results()) {
            add("NAT00120", activity(person, passed));
        }
    }

    private static String activity(Person person, Person.Passed passed) {
        return text(ORGANISATION, 10)
                + text("ADL01", 10)
                + text(person.client(), 10)
                + text(passed.unit(), 12)
                + text(passed.programme(), 10)
                + day(passed.startedOn())
                + day(passed.endedOn())
                + (passed.outcome().equals("20") || passed.outcome().equals("30") ? "YNN" : "NNN")
                + passed.outcome()
                + "20"
                + (passed.programme().isEmpty() ? "8" : "3")
                + text("", 20)
                + "05"
                + "N"
                + text("", 12);
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String text(String value, int width) {
        return value + " ".repeat(width - value.length());
    }

    private void add(String file, String line) {
        lines.computeIfAbsent(file, name -> new ArrayList<>()).add(line);
    }

    /** Changes the first line of a file that holds a text. */
    void change(String file, String holding, UnaryOperator<String> change) {
        List<String> of = lines.get(file);
        for (int i = 0; i < of.size(); i++) {
            if (of.get(i).contains(holding)) {
                of.set(i, change.apply(of.get(i)));
                return;
            }
        }
        throw new IllegalStateException("Expected a line with '%s' in %s, but found none.".formatted(holding, file));
    }

    /** Writes the first line of a file that holds a text once more at its end. */
    void repeat(String file, String holding) {
        String line = lines.get(file).stream()
                .filter(one -> one.contains(holding))
                .findFirst()
                .orElseThrow();
        lines.get(file).add(line);
    }

    Map<String, byte[]> bytes() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        lines.forEach((name, of) ->
                files.put(name + ".txt", (String.join("\r\n", of) + "\r\n").getBytes(StandardCharsets.UTF_8)));
        return files;
    }
}

package dev.cairn.engine.packaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.wording.KnownWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the JSON form of unit mappings. A text with any problem is not read at all; every problem is told. */
public final class UnitMappingsReader {

    private static final KnownWords<UnitMapping.Equivalence> EQUIVALENCES =
            KnownWords.of(one -> one.phrase().replace(' ', '-'), UnitMapping.Equivalence.values());

    private UnitMappingsReader() {}

    /**
     * Reads mappings.
     *
     * @throws FaultyDefinitionException if the text is no JSON, has problems, or a unit would supersede itself; it lists its problems, the first hundred
     */
    public static UnitMappings read(String text) {
        ProblemsOfText problems = new ProblemsOfText();
        try {
            JsonFields fields = new JsonFields(DefinitionText.MAPPER.readTree(text), "", problems);
            fields.allow("source", "mappings");
            List<UnitMapping> mappings = fields.objects("mappings", true, UnitMappingsReader::mapping);
            if (problems.isEmpty()) {
                return UnitMappings.of(mappings);
            }
        } catch (JsonProcessingException e) {
            problems.add(new DefinitionProblem("", "Expected JSON, but found: " + e.getOriginalMessage() + "."));
        } catch (IllegalArgumentException e) {
            problems.add(new DefinitionProblem("/mappings", String.valueOf(e.getMessage())));
        }
        throw new FaultyDefinitionException(problems.list());
    }

    private static Optional<UnitMapping> mapping(JsonFields fields) {
        fields.allow("from", "to", "equivalence", "requiresAll", "date", "eitherAccepted", "checked", "note");
        List<UnitCode> from = fields.listOf("from", true, UnitCode::new);
        List<UnitCode> to = fields.listOf("to", true, UnitCode::new);
        Optional<UnitMapping.Equivalence> equivalence = fields.parse("equivalence", EQUIVALENCES::meaning);
        boolean requiresAll = fields.flag("requiresAll", false);
        LocalDate date = fields.findDate("date", false).orElse(null);
        UnitMapping.Window window = fields.findObject("eitherAccepted", false)
                .flatMap(UnitMappingsReader::window)
                .orElse(null);
        boolean checked = fields.flag("checked", false);
        String note = fields.findText("note").orElse(null);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        return equivalence.map(found -> mapping(from, to, found, requiresAll, date, window, checked, note));
    }

    private static UnitMapping mapping(
            List<UnitCode> from,
            List<UnitCode> to,
            UnitMapping.Equivalence equivalence,
            boolean requiresAll,
            @Nullable LocalDate date,
            UnitMapping.@Nullable Window window,
            boolean checked,
            @Nullable String note) {
        return new UnitMapping(
                new TreeSet<>(from), new TreeSet<>(to), equivalence, requiresAll, date, window, checked, note);
    }

    private static Optional<UnitMapping.Window> window(JsonFields fields) {
        fields.allow("from", "to");
        Optional<LocalDate> from = fields.findDate("from", true);
        Optional<LocalDate> to = fields.findDate("to", true);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (to.get().isBefore(from.get())) {
            fields.problem("to", "Expected a day on or after %s, but found %s.".formatted(from.get(), to.get()));
            return Optional.empty();
        }
        return Optional.of(new UnitMapping.Window(from.get(), to.get()));
    }
}

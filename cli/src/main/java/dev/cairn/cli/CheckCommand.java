package dev.cairn.cli;

import dev.cairn.engine.allocation.PublishingCheck;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.DefinitionProblem;
import dev.cairn.engine.packaging.FaultyDefinitionException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cairn check}: every problem of a definition. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Tells every problem of an award definition: of its form, each with its JSON pointer;",
            "and where its form is good, why its rule must not be published, each with its line."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:There is no problem.",
            " 1:There are problems.",
            "64:The command was called in a wrong way.",
            "65:The file is too large or no text.",
            "66:The file could not be read, or the catalogue has no such award."
        })
final class CheckCommand implements Callable<Integer> {
    private final InputStream standardInput;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Parameters(
            paramLabel = "DEFINITION",
            description =
                    "A definition's file (JSON or YAML; '-' reads the standard input), or an award of the catalogue, such as BSB50420@1.")
    @SuppressWarnings("NullAway.Init") // compulsory
    private String definition;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text (for people) or json (one line, for programs); text if left out.")
    @SuppressWarnings("NullAway.Init") // has a default
    private Format format;

    /** One problem, and whether it is one of the text or of the rule that the text states. */
    private record Found(String kind, DefinitionProblem problem) {}

    CheckCommand(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    @Override
    public Integer call() throws CommandProblem {
        List<Found> found = new ArrayList<>();
        String subject;
        List<String> notices = new ArrayList<>();
        try {
            AwardDefinition award = read();
            subject = award.version().toString();
            Definitions known = Definitions.shipped().and(award);
            new PublishingCheck(known.catalogue())
                    .problems(award)
                    .forEach(problem -> found.add(new Found("publishing", problem)));
            if (award.draftBecause() != null) {
                notices.add("It is a draft, which judges nobody, because: " + award.draftBecause());
            }
            award.notJudged()
                    .forEach(condition -> notices.add("It states what the engine does not judge: " + condition));
        } catch (FaultyDefinitionException e) {
            subject = new InputFile(definition).shown();
            e.problems().forEach(problem -> found.add(new Found("form", problem)));
        }
        write(subject, found, notices);
        return found.isEmpty() ? ExitCode.YES : ExitCode.NO;
    }

    private AwardDefinition read() throws CommandProblem {
        return Definitions.isFile(definition)
                ? Definitions.readOrRefuse(definition, standardInput)
                : Definitions.shipped().version(definition);
    }

    private void write(String subject, List<Found> found, List<String> notices) {
        PrintWriter out = spec.commandLine().getOut();
        if (format == Format.JSON) {
            out.print(Json.object(json -> {
                json.writeStringField("definition", subject);
                Json.objects(json, "problems", found, (inner, one) -> {
                    inner.writeStringField("kind", one.kind());
                    inner.writeStringField("pointer", one.problem().pointer());
                    inner.writeStringField("message", one.problem().message());
                });
                Json.texts(json, "notices", notices);
            }));
            out.print("\n");
        } else {
            writeText(out, subject, found, notices);
        }
        out.flush();
    }

    private static void writeText(PrintWriter out, String subject, List<Found> found, List<String> notices) {
        String form = found.isEmpty() || !found.get(0).kind().equals("form") ? "" : " It was not read.";
        out.print(Printable.of("%s: problems: %d.%s".formatted(subject, found.size(), form)) + "\n");
        found.forEach(one -> Printable.lines(one.problem().toString()).forEach(line -> out.print("  " + line + "\n")));
        notices.forEach(notice -> out.print("  " + Printable.of(notice) + "\n"));
    }
}

package dev.cairn.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.DefinitionDifference;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cairn diff}: in what two versions of a definition differ, in words. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Says in words in what two versions of a definition differ. Another numbering or order is no difference.",
            "Each is a definition's file (JSON or YAML) or an award of the catalogue, such as BSB50420@1."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:They say the same.",
            " 1:They differ.",
            "64:The command was called in a wrong way.",
            "65:A file does not hold a definition.",
            "66:A file could not be read, or the catalogue has no such award."
        })
final class DiffCommand implements Callable<Integer> {
    private final InputStream standardInput;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OLD", description = "The earlier one.")
    @SuppressWarnings("NullAway.Init") // compulsory
    private String earlier;

    @Parameters(index = "1", paramLabel = "NEW", description = "The later one.")
    @SuppressWarnings("NullAway.Init") // compulsory
    private String later;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text (for people) or json (one line, for programs); text if left out.")
    @SuppressWarnings("NullAway.Init") // has a default
    private Format format;

    DiffCommand(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    @Override
    public Integer call() throws CommandProblem {
        DefinitionDifference difference = DefinitionDifference.between(read(earlier), read(later));
        PrintWriter out = spec.commandLine().getOut();
        if (format == Format.JSON) {
            out.print(Json.object(json -> write(json, difference)) + "\n");
        } else {
            Printable.lines(difference.say()).forEach(line -> out.print(line + "\n"));
        }
        out.flush();
        return difference.isEmpty() ? ExitCode.YES : ExitCode.NO;
    }

    private AwardDefinition read(String name) throws CommandProblem {
        return Definitions.isFile(name)
                ? Definitions.read(name, standardInput)
                : Definitions.shipped().version(name);
    }

    private static void write(JsonGenerator json, DefinitionDifference difference) throws IOException {
        json.writeStringField("earlier", difference.earlier().toString());
        json.writeStringField("later", difference.later().toString());
        Json.objects(json, "changes", difference.changes(), (inner, change) -> {
            inner.writeStringField("kind", change.getClass().getSimpleName().toLowerCase(Locale.ROOT));
            inner.writeStringField("part", change.place().part().phrase());
            inner.writeStringField("name", change.place().name());
            inner.writeStringField("sentence", change.say());
        });
    }
}

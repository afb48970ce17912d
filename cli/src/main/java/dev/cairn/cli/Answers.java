package dev.cairn.cli;

import dev.cairn.engine.example.GivenCase;
import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;

/** Gives an answer about a learner to people or to programs, with what was noticed in the file. */
final class Answers {

    private Answers() {}

    static void write(CommandSpec spec, Format format, String text, Json.Body fields, GivenCase given) {
        PrintWriter out = spec.commandLine().getOut();
        if (format == Format.JSON) {
            out.print(Json.object(json -> {
                fields.write(json);
                Json.texts(json, "notices", given.notices());
            }));
            out.print("\n");
        } else {
            Printable.lines(text).forEach(line -> out.print(line + "\n"));
            given.notices().forEach(notice -> out.print("Noticed: " + Printable.of(notice) + "\n"));
        }
        out.flush();
    }
}

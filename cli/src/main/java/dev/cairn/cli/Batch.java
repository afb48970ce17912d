package dev.cairn.cli;

import dev.cairn.cli.cases.CaseReader;
import dev.cairn.engine.example.CaseProblem;
import dev.cairn.engine.example.FaultyCaseException;
import dev.cairn.engine.packaging.AwardDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Evaluates a case a line and answers a line for each, in the same order. No more than a few hundred cases are held at a time; those
 * are evaluated on all processors. A line that cannot be read has its problems as its answer, and the run goes on.
 */
final class Batch {

    private static final int AT_A_TIME = 256;

    private final Definitions definitions;
    private final Evaluator evaluator;
    private final boolean explain;
    private final int[] verdicts = new int[3];
    private long notRead;
    private long faults;

    /** The answer to one line, and how it ended as an exit code. */
    private record Answer(String json, int code) {}

    Batch(Definitions definitions, boolean explain) {
        this.definitions = definitions;
        this.evaluator = new Evaluator(definitions.catalogue());
        this.explain = explain;
    }

    /** Evaluates until the input ends, or nobody reads the answers any more. */
    void evaluate(InputStream cases, PrintWriter out) throws IOException {
        LineReader lines = new LineReader(cases);
        List<LineReader.Line> chunk = next(lines);
        while (!chunk.isEmpty() && !out.checkError()) {
            List<Answer> answers = chunk.parallelStream().map(this::answer).toList();
            for (Answer answer : answers) {
                count(answer.code());
                out.print(answer.json() + "\n");
            }
            chunk = next(lines);
        }
        out.flush();
    }

    int exitCode() {
        if (faults > 0) {
            return ExitCode.FAULT;
        }
        return notRead > 0 ? ExitCode.DATA : ExitCode.YES;
    }

    /** One line for people: how many cases came to what, and how fast. */
    String summarise(long milliseconds) {
        long evaluated = (long) verdicts[0] + verdicts[1] + verdicts[2];
        long all = evaluated + notRead + faults;
        return "%d cases in %.1f s, %d a second: %d satisfied, %d not satisfied, %d undetermined, %d not read%s"
                .formatted(
                        all,
                        milliseconds / 1000.0,
                        all * 1000 / Math.max(1, milliseconds),
                        verdicts[ExitCode.YES],
                        verdicts[ExitCode.NO],
                        verdicts[ExitCode.UNKNOWN],
                        notRead,
                        faults == 0 ? "" : ", %d faults of ours".formatted(faults));
    }

    private static List<LineReader.Line> next(LineReader lines) throws IOException {
        List<LineReader.Line> chunk = new ArrayList<>();
        while (chunk.size() < AT_A_TIME) {
            Optional<LineReader.Line> line = lines.next();
            if (line.isEmpty()) {
                return chunk;
            }
            chunk.add(line.get());
        }
        return chunk;
    }

    private void count(int code) {
        switch (code) {
            case ExitCode.DATA -> notRead++;
            case ExitCode.FAULT -> faults++;
            default -> verdicts[code]++;
        }
    }

    private Answer answer(LineReader.Line line) {
        try {
            return evaluated(line);
        } catch (FaultyCaseException e) {
            return refused(line, e.problems(), ExitCode.DATA);
        } catch (RuntimeException e) {
            CaseProblem fault = new CaseProblem(
                    "",
                    "a case that can be evaluated",
                    "a fault of ours (%s)".formatted(e.getClass().getSimpleName()),
                    "Please report it, with this line if you may share it.");
            return refused(line, List.of(fault), ExitCode.FAULT);
        }
    }

    private Answer evaluated(LineReader.Line line) throws FaultyCaseException {
        if (line.tooLong()) {
            throw new FaultyCaseException(List.of(new CaseProblem(
                    "",
                    "a line of at most %d MiB".formatted(LineReader.MOST_BYTES >> 20),
                    "a longer one",
                    "Check that each case ends with a line end.")));
        }
        CaseReader.BatchCase one = CaseReader.readLine(line.text());
        AwardDefinition award =
                definitions.findKnown(one.award(), one.given().beside().asAt()).orElseThrow(() -> unknown(one));
        Evaluation evaluation = evaluator.evaluate(award, one.given(), explain);
        String json = Json.object(generator -> {
            generator.writeStringField("id", one.id());
            AnswerJson.evaluation(generator, evaluation, explain);
        });
        return new Answer(json, evaluation.exitCode());
    }

    private static FaultyCaseException unknown(CaseReader.BatchCase one) {
        return new FaultyCaseException(List.of(new CaseProblem(
                "/award",
                "an award of the catalogue or of a definition that was given, in force on "
                        + one.given().beside().asAt(),
                "'" + one.award() + "'",
                "Name its version, such as BSB50420@1, or give its file with --definition.")));
    }

    private static Answer refused(LineReader.Line line, List<CaseProblem> problems, int code) {
        Optional<String> id = line.tooLong() ? Optional.empty() : CaseReader.findId(line.text());
        String json = Json.object(generator -> {
            if (id.isPresent()) {
                generator.writeStringField("id", id.get());
            }
            generator.writeNumberField("line", line.number());
            Json.objects(generator, "problems", problems, (inner, problem) -> {
                inner.writeStringField("where", problem.where());
                inner.writeStringField("expected", problem.expected());
                inner.writeStringField("found", problem.found());
                inner.writeStringField("cure", problem.cure());
            });
        });
        return new Answer(json, code);
    }
}

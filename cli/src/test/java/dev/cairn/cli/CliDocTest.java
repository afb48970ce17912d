package dev.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of docs/cli.md, run: each answers what the page says that it answers. */
class CliDocTest {

    private static final Path TOP = Path.of("..");
    private static final Pattern EXAMPLE = Pattern.compile("```console\n\\$ cairn ([^\n]+)\n(.*?)```", Pattern.DOTALL);

    /** One example: what is typed, and what is answered. */
    record Example(String words, String answer) {}

    static Stream<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        Matcher found = EXAMPLE.matcher(Files.readString(TOP.resolve("docs/cli.md")));
        while (found.find()) {
            examples.add(new Example(found.group(1), found.group(2)));
        }
        return examples.stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theExampleAnswersWhatThePageSays(Example example) {
        Object[] words = Stream.of(example.words().split(" "))
                .map(word -> word.startsWith("docs/") ? TOP.resolve(word) : word)
                .toArray();
        assertThat(Command.run(words).out().stripTrailing())
                .as("Answer to: cairn %s\nIf the new answer is right, copy it into docs/cli.md.", example.words())
                .isEqualTo(example.answer().stripTrailing());
    }

    @Test
    void thereAreExamples() throws IOException {
        assertThat(examples()).hasSizeGreaterThan(8);
    }
}

package dev.cairn.api.importing;

import dev.cairn.api.problem.InvalidInputProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.multipart.MultipartFile;

/** Reads what a form or a program uploaded. */
final class Uploads {

    private Uploads() {}

    static Map<String, byte[]> read(List<MultipartFile> files) {
        Map<String, byte[]> read = new LinkedHashMap<>();
        for (MultipartFile file : files) {
            if (file.isEmpty()) {
                continue;
            }
            try {
                read.put(unused(read, String.valueOf(file.getOriginalFilename())), file.getBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (read.isEmpty()) {
            throw new InvalidInputProblem("files", "Expected NAT files, or one zip archive with them, but found none.");
        }
        return read;
    }

    /** Two files of one name are both handed on, so that the reader reports them. */
    private static String unused(Map<String, byte[]> read, String name) {
        String free = name;
        while (read.containsKey(free)) {
            free = "again/" + free;
        }
        return free;
    }

    static ImportMode mode(String mode) {
        return ImportMode.find(mode)
                .orElseThrow(() -> new InvalidInputProblem(
                        "mode", "Expected all-or-nothing or good-lines, but found '%s'.".formatted(mode)));
    }
}

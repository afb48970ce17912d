package dev.cairn.api.problem;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The pages behind the {@code type} of problems, and the page that a person sees when something failed. */
@Controller
class ProblemPages {

    @GetMapping("/problems")
    ModelAndView showKinds() {
        return new ModelAndView("problem/kinds", Map.of("kinds", List.of(ProblemKind.values())));
    }

    @GetMapping("/problems/{key}")
    ModelAndView showKind(@PathVariable String key) {
        ProblemKind kind = ProblemKind.find(key).orElseThrow(() -> new NotFoundProblem("kind of problem", key));
        return new ModelAndView("problem/kind", Map.of("kind", kind));
    }

    static ModelAndView page(ProblemKind kind, String detail, List<FieldIssue> issues) {
        return new ModelAndView(
                "problem/error", Map.of("kind", kind, "detail", detail, "issues", issues), kind.status());
    }
}

package dev.cairn.api.web;

import dev.cairn.api.account.DemonstrationAccounts;
import java.util.List;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The home page, and the page to sign in on. */
@Controller
class HomePages {

    private final List<String> demonstrationAccounts;

    HomePages(Environment environment) {
        this.demonstrationAccounts = environment.acceptsProfiles(Profiles.of(DemonstrationAccounts.PROFILE))
                ? DemonstrationAccounts.listUsernames()
                : List.of();
    }

    @GetMapping("/")
    String showHome() {
        return "web/home";
    }

    @GetMapping("/sign-in")
    ModelAndView showSignIn() {
        return new ModelAndView(
                "web/sign-in",
                Map.of(
                        "demonstrationAccounts",
                        demonstrationAccounts,
                        "demonstrationPassword",
                        DemonstrationAccounts.PASSWORD));
    }
}

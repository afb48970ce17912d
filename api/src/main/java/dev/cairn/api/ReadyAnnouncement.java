package dev.cairn.api;

import dev.cairn.api.account.DemonstrationAccounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Says, as the last line of the start, that the application accepts requests, and where. */
@Component
class ReadyAnnouncement {

    private static final Logger log = LoggerFactory.getLogger(ReadyAnnouncement.class);

    private final CairnProperties properties;
    private final Environment environment;
    private final boolean demonstrating;

    ReadyAnnouncement(CairnProperties properties, Environment environment) {
        this.properties = properties;
        this.environment = environment;
        this.demonstrating = environment.acceptsProfiles(Profiles.of(DemonstrationAccounts.PROFILE));
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void announce(ApplicationReadyEvent ready) {
        if (demonstrating) {
            log.info(
                    "Demonstration accounts, password '{}': {}",
                    DemonstrationAccounts.PASSWORD,
                    String.join(", ", DemonstrationAccounts.listUsernames()));
        }
        log.info("Cairn is ready: {}", address());
    }

    /** The address for the person at this machine, unless the world has one of its own. */
    private String address() {
        boolean local = "localhost".equals(properties.publicUrl().getHost());
        String port = environment.getProperty("local.server.port");
        return local && port != null
                ? "http://localhost:" + port
                : properties.publicUrl().toString();
    }
}

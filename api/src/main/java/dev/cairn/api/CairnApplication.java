package dev.cairn.api;

import dev.cairn.processes.ProcessesConfiguration;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/**
 * Cairn as one web application: results in, decisions, endorsement and approval, signed credentials out.
 *
 * <p>Only {@code dev.cairn.api} is scanned. The process engine's own packages hold hundreds of classes and would cost seconds at every
 * start; the few that are needed are named by {@code ProcessesConfiguration}.
 */
@SpringBootApplication(
        scanBasePackages = "dev.cairn.api",
        // Accounts come from our own table; Boot would otherwise make up a user and print its password.
        exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
@Import(ProcessesConfiguration.class)
public class CairnApplication {

    /**
     * Starts the application and returns once it accepts requests; ends the JVM with a clear sentence when it cannot.
     *
     * @param arguments settings in Spring Boot's form, such as {@code --server.port=9000}
     */
    public static void main(String[] arguments) {
        useUtc();
        SpringApplication.run(CairnApplication.class, arguments);
    }

    /** Instants are UTC everywhere; local days are those of the provider's zone, which is a setting and never the machine's. */
    static void useUtc() {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    }
}

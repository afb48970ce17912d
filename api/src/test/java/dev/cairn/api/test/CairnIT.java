package dev.cairn.api.test;

import dev.cairn.api.CairnApplication;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application over HTTP, on a real PostgreSQL, with the demonstration accounts.
 *
 * <p>Classes that change nothing about the application share one that runs, and its database with it: make data of your own with ids of
 * your own, and do not count all rows. A class that needs a fresh database adds {@code @DirtiesContext}; or a property of its own, which
 * makes another application on another database.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = CairnApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        // The accounts of the demonstration, not its cohort: a test brings its own learners.
        properties = "cairn.demonstration.learners=0")
@ActiveProfiles("demonstration")
@ContextConfiguration(initializers = TestDatabase.class)
@Import({CairnClient.class, MadeUpRecords.class})
public @interface CairnIT {}

/**
 * Decides how tests of the running application start it and speak to it.
 *
 * <pre>{@code
 * @CairnIT
 * class InboxIT {
 *   @Autowired CairnClient cairn;
 *
 *   @Test void anEmployerSeesTheirTasks() {
 *     assertThat(cairn.as("erin.harbour").get("/api/tasks").status()).isEqualTo(200);
 *   }
 * }
 * }</pre>
 */
@NullMarked
package dev.cairn.api.test;

import org.jspecify.annotations.NullMarked;

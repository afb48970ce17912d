/**
 * Decides which PostgreSQL the application uses and keeps the embedded one safe: one application a folder, nothing lost when it is
 * killed, nobody in without the password.
 *
 * <p>Unless {@code spring.datasource.url} is set, a real PostgreSQL is unpacked into the data folder and run there. Why not the library
 * that is made for this: it runs the server with fsync off, trusts every local user, and leaves files in the temp folder.
 */
@NullMarked
package dev.cairn.api.database;

import org.jspecify.annotations.NullMarked;

package dev.cairn.api.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The server's configuration files, written anew at every start, so that what a version of Cairn needs is what runs. */
final class PostgresSettings {

    private PostgresSettings() {}

    static void write(Path cluster, int port) {
        write(cluster.resolve("postgresql.conf"), SERVER.formatted(port));
        write(cluster.resolve("pg_hba.conf"), ACCESS);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardCharsets.US_ASCII);
        } catch (IOException cause) {
            throw DataFolder.unusable("write", file, cause);
        }
    }

    private static final String SERVER = """
            # Written by Cairn at every start. Put changes of your own into local.conf beside this file.
            listen_addresses = '127.0.0.1'
            port = %d
            # No socket: it would lie in the temp folder.
            unix_socket_directories = ''
            max_connections = 100
            password_encryption = 'scram-sha-256'

            # What was committed is on the disk.
            fsync = on
            synchronous_commit = on
            full_page_writes = on

            # For one provider beside one JVM: the aim is 800 MiB for both.
            shared_buffers = '128MB'
            effective_cache_size = '512MB'
            maintenance_work_mem = '64MB'
            max_wal_size = '512MB'
            # A solid-state disk reads anywhere at nearly the same cost.
            random_page_cost = 1.1

            timezone = 'UTC'
            log_timezone = 'UTC'
            lc_messages = 'C.UTF-8'
            default_text_search_config = 'pg_catalog.simple'

            # Rows hold persons: neither their values (DETAIL) nor statements go into the log.
            log_min_messages = 'warning'
            log_error_verbosity = 'terse'
            log_min_error_statement = 'panic'

            # A transaction that was forgotten open must not hold locks for ever.
            idle_in_transaction_session_timeout = '10min'

            include_if_exists = 'local.conf'
            """;

    private static final String ACCESS = """
            # Written by Cairn at every start: the password, always, also on this machine.
            # TYPE  DATABASE  USER  ADDRESS       METHOD
            host    all       all   127.0.0.1/32  scram-sha-256
            """;
}

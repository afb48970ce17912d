package dev.cairn.processes.engine;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Puts a proxy that knows of Spring's transactions before the application's pool. The engine's JDBC persistence asks the data
 * source for a connection and commits on it; without the proxy it writes beside the transaction, and a failure after the start
 * of a process leaves the process without its tasks.
 *
 * <p>Done to the bean itself rather than by a second, primary one, so that nobody can be handed the bare pool by mistake.
 */
public final class TransactionalPool implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        return bean instanceof DataSource pool && !(bean instanceof TransactionAwareDataSourceProxy)
                ? new TransactionAwareDataSourceProxy(pool)
                : bean;
    }

    /** The pool behind the proxy, for work that must not join the caller's transaction. */
    public static DataSource poolOf(DataSource dataSource) {
        DataSource target =
                dataSource instanceof TransactionAwareDataSourceProxy proxy ? proxy.getTargetDataSource() : null;
        return target == null ? dataSource : target;
    }
}

package dev.cairn.processes.issuance;

import dev.cairn.processes.engine.InstanceLock;
import jakarta.persistence.EntityManager;
import org.kie.api.event.process.ProcessEventListener;
import org.kie.kogito.process.Processes;
import org.kie.kogito.uow.UnitOfWorkManager;
import org.kie.kogito.usertask.UserTasks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the issuance process with its ports. Scans its own package for the code generated from the process. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class IssuanceConfiguration {

    @Bean
    IssuanceSteps issuanceSteps(
            ObjectProvider<EndorsementPolicy> policy,
            ObjectProvider<ProposalRegister> register,
            ObjectProvider<Issuance> issuance) {
        return new IssuanceSteps(policy, register, issuance);
    }

    @Bean
    ProcessEventListener withdrawnTasks(ObjectProvider<ProposalRegister> register) {
        return new WithdrawnTasks(register);
    }

    @Bean
    TaskDesk taskDesk(ObjectProvider<UserTasks> tasks, InstanceLock lock, EntityManager entities) {
        return new TaskDesk(tasks, lock, entities);
    }

    @Bean
    CredentialIssuance defaultCredentialIssuance(
            TaskDesk desk,
            InstanceRunner runner,
            ObjectProvider<ProposalRegister> register,
            PlatformTransactionManager transactionManager) {
        return new DefaultCredentialIssuance(desk, runner, register, new TransactionTemplate(transactionManager));
    }

    @Bean
    InstanceRunner instanceRunner(
            ObjectProvider<Processes> processes, ObjectProvider<UnitOfWorkManager> unitsOfWork, InstanceLock lock) {
        return new InstanceRunner(processes, unitsOfWork, lock);
    }
}

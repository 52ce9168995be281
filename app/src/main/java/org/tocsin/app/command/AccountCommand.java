package org.tocsin.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.concurrent.Callable;
import org.tocsin.app.account.Account;
import org.tocsin.app.account.AccountPrinter;
import org.tocsin.app.account.AccountReader;
import org.tocsin.app.config.Configuration;
import org.tocsin.contracts.record.Json;
import org.tocsin.contracts.record.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Balances the topics. */
@Command(
        name = "account",
        mixinStandardHelpOptions = true,
        description = "Scans the topics and balances them: every item seen has exactly one outcome.",
        footer = {
            "",
            "Example: ./tocsin account --bootstrap localhost:9092",
            "Exit code 1 where the account does not balance; while items are on their way it may not."
        })
public final class AccountCommand implements Callable<Integer> {
    @Mixin
    private KafkaOptions options;

    @Option(names = "--json", description = "print the account as one JSON line")
    private boolean json;

    @Override
    public Integer call() throws JsonProcessingException {
        Configuration configuration = options.configuration();
        Topics topics = new Topics(configuration.kafka().prefix());
        Progress progress = new Progress("records read");
        Account account = new AccountReader(KafkaOptions.given(configuration), topics)
                .read(progress::show)
                .account();
        progress.end();
        if (json) {
            System.out.println(Json.mapper().writeValueAsString(account));
        } else {
            new AccountPrinter(System.out).print(account);
        }
        return account.balances() ? 0 : 1;
    }
}

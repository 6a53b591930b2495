package org.workershome.local;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.workershome.local.SuiteConfig.Port;

/** The simulated bank, a machine client like any other. */
final class BankPart implements Part {
  private final SuiteConfig config;
  private final Keycloak keycloak;
  private final ManagedProcess process;

  BankPart(SuiteConfig config, Keycloak keycloak) {
    this.config = config;
    this.keycloak = keycloak;
    this.process = new ManagedProcess(config, "bank", "TERM", Duration.ofSeconds(10));
  }

  @Override
  public String name() {
    return "bank";
  }

  @Override
  public ManagedProcess process() {
    return process;
  }

  @Override
  public void start() {
    process.start(
        Jvm.command(
            48,
            List.of(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            config.project().resolve("deploy/local/target/classes")
                + ":"
                + config.project().resolve("deploy/local/target/lib")
                + "/*",
            "org.workershome.local.bank.SimulatedBank"),
        Map.of(
            "BANK_GATEWAY", config.url(Port.GATEWAY),
            "BANK_ISSUER", config.issuer(),
            "BANK_CLIENT_SECRET", keycloak.secretOf("agency-bank"),
            "BANK_FOLDER", config.data().resolve("bank").toString()),
        () -> true,
        Duration.ofSeconds(10));
  }
}

package org.workershome.gateway.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.workershome.kit.testing.Tokens;

/** Three misbehaving services, an identity provider, and limits that a test can wait for. */
public final class GatewayResources implements QuarkusTestResourceLifecycleManager {
  /** The body limit of every segment but {@link #WIDE}. */
  public static final int BODY_LIMIT = 64 * 1024;

  /** A segment whose bodies may be large. */
  public static final String WIDE = "learning";

  private final Services services =
      new Services(new FakeUpstream(), new FakeUpstream(), new FakeUpstream());

  @Override
  public Map<String, String> start() {
    return Map.ofEntries(
        Map.entry("workershome.oidc.issuer", Tokens.issuer()),
        Map.entry("workershome.gateway.upstreams.petition", services.petition().address()),
        Map.entry("workershome.gateway.upstreams.aid", services.aid().address()),
        Map.entry("workershome.gateway.upstreams.competition", services.competition().address()),
        Map.entry("workershome.gateway.body-limit", Integer.toString(BODY_LIMIT)),
        Map.entry("workershome.gateway.body-limits." + WIDE, "2G"),
        Map.entry("workershome.gateway.forward.connect-timeout", "2S"),
        Map.entry("workershome.gateway.forward.head-timeout", "3S"),
        Map.entry("workershome.gateway.forward.idle-timeout", "3S"),
        Map.entry("workershome.gateway.report.deadline", "2S"));
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(services, new TestInjector.MatchesType(Services.class));
  }

  @Override
  public void stop() {
    try {
      services.petition().close();
      services.aid().close();
      services.competition().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.workershome.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.workershome.gateway.route.Owner.Upstream;

/** No header from outside can be taken for something that we said. */
class HeaderPolicyProperties {
  private static final Hop HOP = new Hop("request-1", "192.0.2.7", "http", "door.example:8080");
  private static final String OUTSIDE = "said-by-the-caller";
  private static final Upstream UPSTREAM =
      new Upstream("petition", URI.create("http://127.0.0.1:8081"));
  private static final Set<String> OURS =
      Set.of("x-request-id", "via", "x-forwarded-for", "x-forwarded-proto", "x-forwarded-host");
  private static final List<String> IDENTITY =
      List.of(
          "X-Forwarded-For",
          "X-Forwarded-Proto",
          "X-Forwarded-Host",
          "X-Forwarded-User",
          "X-Forwarded-Prefix",
          "Forwarded",
          "X-User",
          "X-User-Id",
          "X-Remote-User",
          "Remote-User",
          "X-Auth-Request-User",
          "X-Union",
          "X-Person-Ref",
          "X-Roles",
          "X-Real-IP",
          "X-Client-Cert",
          "X-Original-URL",
          "X-Rewrite-URL",
          "X-HTTP-Method-Override",
          "X_Forwarded_For",
          "X-Request-Id",
          "Via",
          "Cookie",
          "Proxy-Authorization",
          "Expect");

  @Property(tries = 3_000)
  void noIdentityFromOutsideSurvives(
      @ForAll("identityHeaders") List<Map.Entry<String, String>> identity,
      @ForAll("anyHeaders") List<Map.Entry<String, String>> others) {
    MultiMap headers = MultiMap.caseInsensitiveMultiMap();
    others.forEach(header -> headers.add(header.getKey(), header.getValue()));
    identity.forEach(header -> headers.add(header.getKey(), header.getValue()));

    HeaderPolicy.toService(headers, HOP);

    for (String name : IDENTITY) {
      assertThat(headers.getAll(name)).as(name).noneMatch(value -> value.startsWith(OUTSIDE));
    }
    assertThat(headers.getAll("X-Forwarded-For")).containsExactly("192.0.2.7");
    assertThat(headers.getAll("X-Forwarded-Host")).containsExactly("door.example:8080");
    assertThat(headers.getAll("X-Request-Id")).containsExactly("request-1");
  }

  @Property(tries = 3_000)
  void onlyListedHeadersReachAService(
      @ForAll("anyHeaders") List<Map.Entry<String, String>> others) {
    MultiMap headers = MultiMap.caseInsensitiveMultiMap();
    others.forEach(header -> headers.add(header.getKey(), header.getValue()));
    headers.set("Authorization", "Bearer a.b.c");

    HeaderPolicy.toService(headers, HOP);

    assertThat(headers.names())
        .allSatisfy(
            name ->
                assertThat(
                        HeaderPolicy.toServiceNames().contains(name) || OURS.contains(lower(name)))
                    .as(name)
                    .isTrue());
    assertThat(headers.get("Authorization")).isEqualTo("Bearer a.b.c");
  }

  @Property(tries = 500)
  void whatConnectionNamesGoesNoFurther(@ForAll Random random) {
    List<String> names = HeaderPolicy.toServiceNames().stream().sorted().toList();
    String named = names.get(random.nextInt(names.size()));
    MultiMap headers =
        MultiMap.caseInsensitiveMultiMap()
            .add(named, "value")
            .add("Connection", "keep-alive, " + named.toUpperCase(Locale.ROOT) + " ,,");

    HeaderPolicy.toService(headers, HOP);

    assertThat(headers.contains(named)).isFalse();
  }

  @Example
  void headersOfOneHopAndOfTheMachineStayInside() {
    MultiMap headers =
        MultiMap.caseInsensitiveMultiMap()
            .add("Connection", "close, X-Internal")
            .add("X-Internal", "1")
            .add("Keep-Alive", "timeout=5")
            .add("Transfer-Encoding", "chunked")
            .add("Server", "Quarkus")
            .add("X-Powered-By", "us")
            .add("X-Request-Id", "another")
            .add("ETag", "\"7\"")
            .add("Retry-After", "3")
            .add("Content-Type", "application/json");

    HeaderPolicy.toCaller(headers, UPSTREAM);

    assertThat(headers.names()).containsExactlyInAnyOrder("ETag", "Retry-After", "Content-Type");
  }

  @Example
  void addressesNameTheDoorAndNotTheRoom() {
    MultiMap headers =
        MultiMap.caseInsensitiveMultiMap()
            .add("Location", "http://127.0.0.1:8081/api/petitions/1")
            .add("Link", "<http://127.0.0.1:8081/api/petitions?cursor=x>; rel=\"next\"");

    HeaderPolicy.toCaller(headers, UPSTREAM);

    assertThat(headers.get("Location")).isEqualTo("/api/petitions/1");
    assertThat(headers.get("Link")).isEqualTo("</api/petitions?cursor=x>; rel=\"next\"");
  }

  @Provide
  Arbitrary<List<Map.Entry<String, String>>> identityHeaders() {
    Arbitrary<String> names =
        Arbitraries.of(IDENTITY)
            .flatMap(
                name ->
                    Arbitraries.of(
                        name, lower(name), name.toUpperCase(Locale.ROOT), name + "-Extra"));
    return Combinators.combine(names, Arbitraries.integers().between(0, 9))
        .as((name, number) -> Map.entry(name, OUTSIDE + number))
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  @Provide
  Arbitrary<List<Map.Entry<String, String>>> anyHeaders() {
    Arbitrary<String> token =
        Arbitraries.strings()
            .withCharRange('a', 'z')
            .withCharRange('A', 'Z')
            .withChars("-_.")
            .ofMinLength(1)
            .ofMaxLength(16);
    Arbitrary<String> names =
        Arbitraries.oneOf(token, Arbitraries.of(HeaderPolicy.toServiceNames()))
            .filter(name -> !name.equalsIgnoreCase("connection"));
    return Combinators.combine(names, token).as(Map::entry).list().ofMaxSize(10);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}

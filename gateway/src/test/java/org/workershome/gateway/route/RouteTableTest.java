package org.workershome.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {
  private static final Map<String, URI> BASES =
      Map.of("petition", URI.create("http://127.0.0.1:8081"), "aid", URI.create("https://aid/"));

  @ParameterizedTest
  @CsvSource({
    "/api/petitions, petition",
    "/api/petitions/, petition",
    "/api/petitions/1/registration, petition",
    "/api/petition/figures, petition",
    "/api/households, aid",
    "/api/report/work, gateway"
  })
  void theFirstSegmentFindsTheOwner(String path, String owner) {
    assertThat(table().find(path)).map(route -> route.owner().name()).contains(owner);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api",
        "/api/",
        "/api/petitionsx",
        "/api/Petitions",
        "/q/metrics",
        "/",
        "/apix/petitions"
      })
  void whatNobodyOwnsHasNoRoute(String path) {
    assertThat(table().find(path)).isEmpty();
  }

  @Test
  void aSegmentMayHaveItsOwnBodyLimit() {
    assertThat(table().find("/api/aid/x")).map(Route::bodyLimit).contains(50L);
    assertThat(table().find("/api/households")).map(Route::bodyLimit).contains(10L);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/petitions/1/attachments, 70",
    "/api/petitions/1, 10",
    "/api/petitions, 10",
    "/api/petitions//attachments, 10",
    "/api/petitions/1/attachments/, 10",
    "/api/petitions/1/attachments/2, 10",
    "/api/petitions/1/2/attachments, 10",
    "/api/petition/1/attachments, 10"
  })
  void anAddressMayTakeMoreAndItsNeighboursDoNot(String path, long limit) {
    assertThat(table().find(path)).map(Route::bodyLimit).contains(limit);
    assertThat(table().find(path)).map(route -> route.owner().name()).contains("petition");
  }

  @Test
  void anUpstreamKnowsItsPort() {
    assertThat(table().upstreams())
        .extracting(Owner.Upstream::port)
        .containsExactlyInAnyOrder(8081, 443);
  }

  @Test
  void twoOwnersOfOneSegmentStopTheStart() {
    assertThatThrownBy(
            () ->
                RouteTable.of(
                    BASES,
                    Map.of("petition", List.of("petitions"), "aid", List.of("aid", "petitions")),
                    10,
                    Map.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("petitions belongs to aid and petition");
  }

  @Test
  void everyFaultIsNamedAtOnce() {
    assertThatThrownBy(
            () ->
                RouteTable.of(
                    Map.of("lonely", URI.create("http://x"), "odd", URI.create("ftp://x/y")),
                    Map.of("nobody", List.of("petitions"), "gateway", List.of("Not Kebab")),
                    10,
                    Map.of("elsewhere", 1L, "nowhere/*/files", 1L)))
        .hasMessageContaining("owner nobody has no upstream")
        .hasMessageContaining("upstream lonely owns no segment")
        .hasMessageContaining("ftp://x/y is not http://host:port")
        .hasMessageContaining("'Not Kebab' is not a path segment")
        .hasMessageContaining("elsewhere, which nobody owns")
        .hasMessageContaining("nowhere/*/files, which nobody owns")
        .hasMessageContaining("there is no route");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://h/path", "http://u:p@h", "http://h?q=1", "//h", "h:80", "http:///api"})
  void anUpstreamIsSchemeHostAndPortOnly(String base) {
    assertThatThrownBy(() -> new Owner.Upstream("petition", URI.create(base)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static RouteTable table() {
    return RouteTable.of(
        BASES,
        Map.of(
            "petition", List.of("petitions", "petition"),
            "aid", List.of("households", "aid"),
            "gateway", List.of("report")),
        10,
        Map.of("aid", 50L, "petitions/*/attachments", 70L));
  }
}

package org.workershome.kit.archteeth;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Abstract, so that no server ever serves it. */
@Path("planted")
public abstract class LooseResource {
  @GET
  abstract String hiddenMethod();

  @POST
  public Response uncheckedBody(NestedWords.SaidRequest body) {
    return Response.status(418).entity(body.toString()).build();
  }

  @Path("row")
  @GET
  public abstract OpenEntity leakedEntity();
}

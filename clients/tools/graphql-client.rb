# Reads the schema by introspection, and people by it.
require 'graphql/client'
require 'graphql/client/http'

HTTP = GraphQL::Client::HTTP.new("#{ENV.fetch('SANBAO_URL')}/graphql") do
  def headers(_context)
    { 'authorization' => "Bearer #{ENV.fetch('SANBAO_TOKEN')}" }
  end
end
Sanbao = GraphQL::Client.new(schema: GraphQL::Client.load_schema(HTTP), execute: HTTP)
People = Sanbao.parse('query($first: Int!) { persons(first: $first) { nodes { id name } } }')

answer = Sanbao.query(People, variables: { first: 2 })
abort answer.errors.messages.to_s if answer.errors.any?
abort 'nobody' if answer.data.persons.nodes.empty?
